/**
 * Sentences with gaps, and what they are in another language: a sentence that is made already is found again by its fixed parts.
 * Which sentences there are is said elsewhere.
 */
package news.gisa.text.phrase;
