/**
 * The pages that the {@code type} of a problem leads to, for people and for programs. What kinds there are is said by
 * {@link news.gisa.http.problem.ProblemType}; here nothing is refused.
 */
package news.gisa.http.catalogue;
