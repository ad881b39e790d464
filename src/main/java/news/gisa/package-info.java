/** Gisa, a headless news CMS. */
package news.gisa;
