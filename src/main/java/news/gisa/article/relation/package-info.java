/**
 * What belongs to articles and stands in other rows: names above them, tags, section, corrections, and what decides about their
 * comments. All of it is asked in one question, whatever the number of articles, and other features add their part of it.
 */
package news.gisa.article.relation;
