package news.gisa.transfer.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** What was not stored of a file, or not as it came. */
@Entity
@Table(name = "import_problem")
class ImportFault {
    private static final int LONGEST_POINTER = 300;
    private static final int LONGEST_DETAIL = 1000;

    @EmbeddedId
    private Key key;

    private long line;
    private String pointer;
    private String detail;

    /** @param number of the problem, from 1 */
    @Embeddable
    record Key(@Column(name = "job_id") UUID jobId, int number) implements Serializable {}

    protected ImportFault() {}

    ImportFault(UUID jobId, int number, ImportProblem problem) {
        this.key = new Key(jobId, number);
        this.line = problem.line();
        this.pointer = problem.pointer() == null ? null : cut(problem.pointer(), LONGEST_POINTER);
        this.detail = cut(problem.detail(), LONGEST_DETAIL);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    ImportProblem problem() {
        return new ImportProblem(line, pointer, detail);
    }
}
