import createClient from "openapi-fetch";
import type { paths } from "./gisa.js";

const gisa = createClient<paths>({ baseUrl: process.env.NEWS_URL ?? "http://localhost:8080" });

const { data, error } = await gisa.GET("/api/v1/headlines", { params: { query: { section: "business", limit: 3 } } });
if (error) throw new Error(error.detail);
for (const { publishedAt, headline, byline } of data.items) {
  console.log(publishedAt, headline, `(${byline.join(", ")})`);
}
