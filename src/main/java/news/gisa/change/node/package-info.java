/**
 * What several nodes on one database are to each other: how one is told that another wrote, and how a reader is shown what it wrote
 * elsewhere. It reads the log and never writes to it.
 */
package news.gisa.change.node;
