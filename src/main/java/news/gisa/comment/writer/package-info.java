/**
 * Who writes: visitors and the keys by which their addresses are known for a while; what is known of a writer, given out, and
 * erased. Whether somebody may write is not known here.
 */
package news.gisa.comment.writer;
