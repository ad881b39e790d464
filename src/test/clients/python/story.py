"""What a front and a desk do, with every answer and every error typed from the contract."""

import os
import urllib.request
import uuid
from urllib.parse import parse_qs, urlsplit

import gisa

URL = os.environ.get("NEWS_URL", "http://localhost:8080")
TOKEN = os.environ["NEWS_TOKEN"]
reader = gisa.ApiClient(gisa.Configuration(host=URL))
editor = gisa.ApiClient(gisa.Configuration(host=URL, access_token=TOKEN))


def refusal(call):
    """The error that a call ends with."""
    try:
        call()
    except gisa.ApiException as error:
        return error
    raise AssertionError("It was not refused.")


# Headlines, page by page: the cursor of the next one is in its address.
headlines = gisa.HeadlinesApi(reader)
first = headlines.list_headlines(section="business", limit=1)
cursor = parse_qs(urlsplit(first.next).query)["cursor"][0]
second = headlines.list_headlines(section="business", limit=1, cursor=cursor)
for item in first.items + second.items:
    print(item.slug, item.headline, ", ".join(item.byline))

# A whole page: the article in blocks, the weather and the comments.
ref = first.items[0].slug
articles = gisa.ArticlesApi(reader)
answer = articles.get_article_with_http_info(ref, include="weather,comments")
article = answer.data
for block in article.body.actual_instance.blocks:
    if isinstance(block.actual_instance, gisa.ParagraphBlock):
        print(block.actual_instance.text)
for reading in article.weather.readings:
    print(reading.station.label, reading.temperature)
for comment in article.comments.items:
    print(comment.author.name, comment.text)

# Asked again, an article that did not change is 304 and no bytes.
etag = answer.headers["ETag"]
again = refusal(lambda: articles.get_article(ref, include="weather,comments", if_none_match=etag))
assert again.status == 304

# A comment. The key makes it safe to send again when no answer came.
comment = gisa.CommentsApi(reader).post_comment(
    ref,
    gisa.CommentInput(author=gisa.CommentWriter(name="독자"), text="잘 읽었습니다."),
    idempotency_key=str(uuid.uuid4()),
)
print(comment.author.name, comment.text)

# Two editors save: the second did not see the first one's save, and is told what it missed.
desk = gisa.ArticlesApi(editor)
draft = desk.create_article_with_http_info(gisa.ArticleInput(headline="타입이 있는 기사", body="첫 문단입니다."))
id = str(draft.data.id)
seen = draft.headers["ETag"]


def save(body):
    return desk.put_article(id, gisa.ArticleInput(headline="타입이 있는 기사", body=body), if_match=seen)


save("고친 문단입니다.")
late = refusal(lambda: save("늦은 문단입니다."))
assert late.status == 412
assert late.data.type == "/problems/precondition-failed"
print(late.data.detail)
for change in late.data.changes:
    print(change.by, change.fields)

# It is published.
published = gisa.PublicationsApi(editor).publish_article(id)
assert published.status == "published"

# The weather, as a page prints it. Methods are made for JSON alone; text is sent without them, and its answer typed.
request = urllib.request.Request(
    URL + "/api/v1/weather/snapshots/2024-11-25",
    method="PUT",
    headers={"Authorization": "Bearer " + TOKEN, "Content-Type": "text/plain"},
    data="서울 4℃\n인천 1℃\n백령 6℃\n".encode(),
)
with urllib.request.urlopen(request) as stored:
    weather = gisa.WeatherSnapshot.from_json(stored.read().decode())
for reading in weather.readings:
    print(reading.station.name, reading.temperature)
