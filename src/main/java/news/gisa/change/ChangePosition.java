package news.gisa.change;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says how far the log has come. */
@Entity
@Table(name = "change_position")
public class ChangePosition {
    @Id
    private int id;

    private long seq;
    private long cleared;

    protected ChangePosition() {}
}
