/**
 * What happens before the first request: settings are checked, the data folder is claimed, the schema is brought up to date,
 * the first token and the sample content are made. Whatever is wrong stops the start with one line that names it.
 *
 * <p>A migration ({@code db/migration}) only adds: while nodes are updated one after the other, the release before runs on it. What nothing
 * needs any more is taken away at least one release later, by a migration whose words begin with {@code contract_} and whose text
 * says {@code -- Not used since} which release. MigrationRuleTest holds that, {@code src/bench/rolling} tries it with two releases, and the
 * chapter on operations says what it means to operators. Likewise a release writes no value that the one before cannot read.
 */
package news.gisa.start;
