/** Imports as jobs: files that come over HTTP, who reads them when, how far it has come. What is in the lines is not known here. */
package news.gisa.transfer.job;
