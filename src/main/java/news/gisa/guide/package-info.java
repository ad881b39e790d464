/**
 * The guide: chapters written in Markdown ({@code src/docs}), served as pages for people. What these pages say is held against the
 * service by tests. It knows no content and no feature.
 */
package news.gisa.guide;
