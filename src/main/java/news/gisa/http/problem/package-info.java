/**
 * Problem details (RFC 9457): the catalogue of types, the exception that becomes one, and the one place where any exception
 * becomes an answer. Here no request is read and nothing is cached.
 */
package news.gisa.http.problem;
