/**
 * What a profile is made of besides plain lines: texts by language, links, a photo; the same in storage and on the wire. Whose
 * they are is not known here.
 */
package news.gisa.author.profile;
