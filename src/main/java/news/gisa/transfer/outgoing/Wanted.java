package news.gisa.transfer.outgoing;

import java.util.Set;

/**
 * What an export is to have.
 *
 * @param include words for what goes out only on request
 * @param since the number of a change; only what changed after it goes out. Null for all
 */
record Wanted(Set<String> include, Long since) {}
