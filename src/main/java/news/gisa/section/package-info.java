/** The sections of the publication and the tags of its articles. Knows no article. */
package news.gisa.section;
