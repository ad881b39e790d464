/** What is never the same in two articles. The slug contains the number, so no two are. */
record Title(String headline, String slug) {
    static Title of(Prose prose, int number) {
        String headline = prose.headline();
        return new Title(
                headline, headline.replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "") + "-" + number);
    }
}
