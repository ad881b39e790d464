/**
 * The live stream: one reader of the log for all listeners, what it told last, and the way to each of them, who may be slow or
 * gone. It reads the log and never writes to it.
 */
package news.gisa.change.stream;
