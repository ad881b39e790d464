/**
 * The front door ({@code /}) and the reader ({@code /reader/}): pages for a browser, whose scripts and styles are in
 * {@code META-INF/resources/reader} as they are served. They show what the public API has, and know no content and no feature.
 */
package news.gisa.reader;
