package news.gisa.guide;

/**
 * A chapter of the guide.
 *
 * @param name last part of its address, and name of its file
 * @param title its heading
 * @param audience whom it is for: its first line, as HTML
 * @param html all of it
 */
record Chapter(String name, String title, String audience, String html) {}
