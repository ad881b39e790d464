package news.gisa.transfer;

/** The import is not to go on: it was cancelled, the service stops, or another process has it. What was not committed is rolled back. */
public class ImportStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportStopped(String why) {
        super(why, null, false, false);
    }
}
