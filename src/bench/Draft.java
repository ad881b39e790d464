import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A template: an article that the service itself writes, and which is then multiplied. Every way in which articles differ that a
 * measured case may notice is in some of them. The same number of templates is always the same templates.
 */
record Draft(
        Title title,
        List<String> deck,
        String section,
        List<Integer> authors,
        List<String> tags,
        boolean picture,
        boolean breaking,
        boolean twice,
        List<String> comments,
        String body) {
    static final int SECTIONS = 8;
    static final int AUTHORS = 50;
    private static final int TAGS = 200;
    private static final int MOST = 200;

    /** The templates of an archive of so many articles: all are multiplied equally often, so every count is a multiple too. */
    static List<Draft> of(int articles) {
        int count = Math.min(MOST, Math.max(SECTIONS, articles / 10));
        if (articles <= count || articles % count != 0) {
            throw new IllegalArgumentException(
                    articles + " articles: give a multiple of 10 below 2,000, and one of 200 from there on.");
        }
        return list(count);
    }

    private static List<Draft> list(int count) {
        Random random = new Random(20_220_119);
        Prose prose = new Prose(random);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(new Draft(
                    Title.of(prose, i + 1),
                    lines(prose, 3),
                    // No section is empty, however few there are.
                    section(i < SECTIONS ? i : random.nextInt(SECTIONS)),
                    random.ints(0, AUTHORS)
                            .distinct()
                            .limit(i % 4 == 3 ? 2 : 1)
                            .boxed()
                            .toList(),
                    random.ints(0, TAGS)
                            .distinct()
                            .limit(1 + random.nextInt(4))
                            .mapToObj(prose::tag)
                            .toList(),
                    i % 10 < 3,
                    i % 200 == 7,
                    i % 5 == 0,
                    lines(prose, i % 10 == 4 ? 1 + i / 10 % 5 : 0),
                    prose.body()));
        }
        return drafts;
    }

    static String section(int number) {
        return "section-" + (number + 1);
    }

    private static List<String> lines(Prose prose, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(prose.line());
        }
        return lines;
    }
}
