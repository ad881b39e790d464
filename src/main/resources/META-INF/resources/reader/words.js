/** The texts of the interface, in Korean and in English. */
const WORDS = {
  again: ['다시 시도', 'Try again'],
  all: ['모두', 'All'],
  back: ['첫 화면으로', 'To the front page'],
  bannedUntil: ['지금은 댓글을 쓸 수 없습니다.', 'You cannot comment at present.'],
  breaking: ['속보', 'Breaking'],
  cancel: ['그만두기', 'Cancel'],
  changed: ['기사가 수정되었습니다.', 'This story was updated.'],
  closed: ['댓글이 닫혀 있습니다.', 'Comments are closed.'],
  commentCount: [count => `댓글\u00a0${count}`, count => (count === 1 ? '1 comment' : `${count} comments`)],
  comments: ['댓글', 'Comments'],
  corrected: ['바로잡습니다', 'Corrections'],
  credit: [name => `사진 ${name}`, name => `Photo: ${name}`],
  deleted: ['지워진 댓글입니다.', 'This comment was removed.'],
  down: ['반대', 'Vote down'],
  edited: ['고침', 'edited'],
  empty: ['아직 기사가 없습니다.', 'No stories yet.'],
  firstComment: ['첫 댓글을 남겨 보세요.', 'Be the first to comment.'],
  goneStory: ['내려간 기사입니다.', 'This story was withdrawn.'],
  held: ['고맙습니다. 확인을 거쳐 공개하겠습니다.', 'Thank you. It will be shown once it has been read.'],
  lastSeen: ['지난 관측', 'earlier reading'],
  listening: ['실시간', 'Live'],
  membersOnly: ['이곳의 댓글은 회원만 쓸 수 있습니다.', 'Only members can comment here.'],
  missing: ['여기에는 아무것도 없습니다', 'Nothing is here'],
  missingText: ['주소가 맞는지 살펴보세요.', 'Please check the address.'],
  more: ['더 보기', 'More'],
  moreReplies: ['답글 더 보기', 'More replies'],
  moved: ['이 기사의 주소가 바뀌어 새 주소로 옮겨 왔습니다.', 'This story has a new address, to which you were brought.'],
  name: ['이름', 'Name'],
  newComments: [
    count => `새 댓글 ${count}개 보기`,
    count => (count === 1 ? 'Show 1 new comment' : `Show ${count} new comments`),
  ],
  newStories: [count => `새 기사 ${count}건 보기`, count => (count === 1 ? 'Show 1 new story' : `Show ${count} new stories`)],
  notMeasured: ['관측 없음', 'not measured'],
  observed: [time => `${time} 관측`, time => `Observed ${time}`],
  offline: ['연결이 되지 않습니다', 'There is no connection'],
  offlineText: ['잠시 뒤에 다시 시도해 주세요.', 'Please try again in a moment.'],
  pinned: ['고정', 'pinned'],
  polling: ['1분마다 확인', 'Checked every minute'],
  post: ['올리기', 'Post'],
  posted: ['댓글을 올렸습니다.', 'Your comment was posted.'],
  preModerated: ['이곳의 댓글은 편집자가 먼저 읽은 뒤에 보입니다.', 'Comments here are read by an editor before they are shown.'],
  published: ['등록', 'Published'],
  reload: ['새로 읽기', 'Read it anew'],
  reply: ['답글', 'Reply'],
  replyTo: [name => `${name}님에게 답글`, name => `Reply to ${name}`],
  sort: ['차례', 'Order'],
  sortNewest: ['새 글부터', 'Newest first'],
  sortOldest: ['오래된 글부터', 'Oldest first'],
  sortTop: ['공감 순', 'Best first'],
  source: [name => `자료 ${name}`, name => `Source: ${name}`],
  slot: [name => (name === 'ad' ? '광고' : name), name => (name === 'ad' ? 'Advertisement' : name)],
  storyCount: [count => `기사 ${count}건`, count => (count === 1 ? '1 story' : `${count} stories`)],
  table: ['표', 'Table'],
  tags: ['꼬리표', 'Tags'],
  text: ['내용', 'Comment'],
  tooFast: [
    seconds => `너무 빠릅니다. ${seconds}초 뒤에 다시 올려 주세요.`,
    seconds => `That was fast. Please post it again in ${seconds} s.`,
  ],
  top: ['주요 기사', 'Top stories'],
  unknown: ['보여 드릴 수 없습니다', 'This cannot be shown'],
  up: ['공감', 'Vote up'],
  updated: ['수정', 'Updated'],
  votes: [count => `공감에서 반대를 뺀 수 ${count}`, count => `Votes for less votes against: ${count}`],
  withdrawn: ['내려간 기사입니다', 'This story was withdrawn'],
  withdrawnAt: [time => `${time}에 내렸습니다.`, time => `It was taken back on ${time}.`],
};

/** The language of the interface: the one that the page came in. */
export const language = document.documentElement.lang === 'ko' ? 'ko' : 'en';

/** A text of the interface. */
export function t(name, ...values) {
  const word = WORDS[name][language === 'ko' ? 0 : 1];
  return typeof word === 'function' ? word(...values) : word;
}

/** The language of a line, where nobody says it: enough for it to be read aloud in the right voice. */
export function languageOf(line) {
  return /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(line) ? 'ko' : 'en';
}
