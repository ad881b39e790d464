package news.gisa.transfer.job;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import news.gisa.transfer.ImportForm;
import news.gisa.transfer.LineImport;

/** Who reads which form. */
@Singleton
class ImportReaders {
    private final List<LineImport> all;

    ImportReaders(@All List<LineImport> all) {
        this.all = all;
    }

    LineImport of(ImportForm form) {
        return all.stream()
                .filter(it -> it.form() == form)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody reads " + form));
    }
}
