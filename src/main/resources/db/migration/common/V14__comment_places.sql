-- Replies beside what they answer, words that are none, and where in a text a reason is.
-- answers: replies to a comment that are shown beside it, where threads may not be deeper; like reply_count for those below it.
alter table comment add column answers integer default 0 not null;
alter table comment_words add column exceptions varchar(100000) default '' not null;

-- What was removed gets its place back, and what it answered after it; longer chains of removed ones stay as they were.
create index comment_by_answered on comment (reply_to);
update comment set answers = (select count(*) from comment a where a.reply_to = comment.id and a.parent_id <> comment.id and a.place > 0)
  where id in (select b.reply_to from comment b where b.reply_to <> b.parent_id);
update comment set place = 1 where place = 0 and answers > 0;
update comment set answers = (select count(*) from comment a where a.reply_to = comment.id and a.parent_id <> comment.id and a.place > 0)
  where id in (select b.reply_to from comment b where b.reply_to <> b.parent_id);
update comment set place = 1 where place = 0 and answers > 0;
update comment set answers = (select count(*) from comment a where a.reply_to = comment.id and a.parent_id <> comment.id and a.place > 0)
  where id in (select b.reply_to from comment b where b.reply_to <> b.parent_id);
update comment set place = 1 where place = 0 and answers > 0;
update comment set answers = (select count(*) from comment a where a.reply_to = comment.id and a.parent_id <> comment.id and a.place > 0)
  where id in (select b.reply_to from comment b where b.reply_to <> b.parent_id);
update comment set reply_count = (select count(*) from comment r where r.thread_id = comment.id and r.place > 0)
  where id in (select b.parent_id from comment b where b.answers > 0);
drop index comment_by_answered;
