// What a front and a desk do, with every answer and every error typed from the contract.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./gisa.js";

type Block = components["schemas"]["Block"];
type Problem = components["schemas"]["Problem"];
// An article has other forms too (Markdown, JSON-LD, ninjs); these clients ask for JSON alone.
type Json = "application/json" | "application/problem+json";

const baseUrl = process.env.NEWS_URL ?? "http://localhost:8080";
const reader = createClient<paths, Json>({ baseUrl });
const editor = createClient<paths, Json>({ baseUrl, headers: { Authorization: `Bearer ${process.env.NEWS_TOKEN}` } });

// Headlines, page by page: `next` is an address, asked for as it is.
const first = good(await reader.GET("/api/v1/headlines", { params: { query: { section: "business", limit: 1 } } }));
const second = good(await reader.GET(first.next as "/api/v1/headlines"));
for (const { slug, headline, byline } of [...first.items, ...second.items]) {
  console.log(slug, headline, byline.join(", "));
}

// A whole page: the article in blocks, the weather and the comments.
const ref = first.items[0].slug;
const page = await reader.GET("/api/v1/articles/{ref}", { params: { path: { ref }, query: { include: "weather,comments" } } });
const article = good(page);
if (article.body?.format === "blocks") for (const block of article.body.blocks) console.log(text(block));
for (const { station, temperature } of article.weather?.readings ?? []) console.log(station.label, temperature ?? "–");
for (const comment of article.comments?.items ?? []) console.log(comment.author?.name, comment.text);

// Asked again, an article that did not change is 304 and no bytes.
const etag = page.response.headers.get("ETag")!;
const again = await reader.GET("/api/v1/articles/{ref}", {
  params: { path: { ref }, query: { include: "weather,comments" }, header: { "If-None-Match": etag } },
});
assert.equal(again.response.status, 304);

// A comment. The key makes it safe to send again when no answer came.
const comment = good(
  await reader.POST("/api/v1/articles/{ref}/comments", {
    params: { path: { ref }, header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { author: { name: "독자" }, text: "잘 읽었습니다." },
  }),
);
console.log(comment.author?.name, comment.status ?? "published");

// Two editors save: the second did not see the first one's save, and is told what it missed.
const headline = "타입이 있는 기사";
const draft = await editor.POST("/api/v1/articles", { body: { headline, body: "첫 문단입니다." } });
const { id } = good(draft);
const seen = draft.response.headers.get("ETag")!;
const save = (body: string) =>
  editor.PUT("/api/v1/articles/{ref}", {
    params: { path: { ref: id }, header: { "If-Match": seen } },
    body: { headline, body },
  });
good(await save("고친 문단입니다."));
const late = await save("늦은 문단입니다.");
assert.equal(late.response.status, 412);
assert.equal(late.error?.type, "/problems/precondition-failed");
console.log(late.error.detail);
for (const { by, fields } of late.error.changes ?? []) console.log(by, fields);

// It is published.
const published = good(await editor.POST("/api/v1/articles/{ref}/publish", { params: { path: { ref: id } }, body: {} }));
assert.equal(published.status, "published");

// The weather, as a page prints it.
const weather = good(
  await editor.PUT("/api/v1/weather/snapshots/{date}", {
    params: { path: { date: "2024-11-23" } },
    headers: { "Content-Type": "text/plain" },
    body: "서울 4℃\n인천 1℃\n백령 6℃\n",
    bodySerializer: (text) => text,
  }),
);
for (const { station, temperature } of weather.readings) console.log(station.name, temperature);

/** What was asked for, or an error with the words of the problem. */
function good<T>({ data, error, response }: { data?: T; error?: Problem; response: Response }): T {
  if (data === undefined) throw new Error(`${response.status} ${error?.detail}`);
  return data;
}

/** A block in words. A kind of block without a case here would be an error of the compiler. */
function text(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.text;
    case "image":
      return block.caption ?? block.alt;
    case "quote":
      return block.blocks.map(text).join("\n");
    case "list":
      return block.items.map((item) => "- " + item.blocks.map(text).join("\n")).join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.map((cell) => cell.text).join(" | ")).join("\n");
    case "code":
      return block.text;
    case "embed":
      return block.url;
    case "slot":
    case "break":
      return "";
  }
}
