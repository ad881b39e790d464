package news.gisa.http;

/** An item of a list that {@code fields=} leaves whole: it is not of the kind whose members were chosen. */
public interface Untrimmed {}
