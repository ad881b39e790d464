package news.gisa.transfer.incoming;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whether anything here was stored under a key of addresses. A server makes its first one at its first start. */
final class AddressKeyUse {
    private static final String SQL = """
            select case when exists (select 1 from comment where address_key like ?)
              or exists (select 1 from comment_vote where voter like ?)
              or exists (select 1 from comment_report where reporter like ?)
              or exists (select 1 from comment_ban where writer like ?) then 1 else 0 end""";

    private AddressKeyUse() {}

    static boolean isUnused(Connection database, Object generation) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(SQL)) {
            statement.setString(1, generation + ".%");
            for (int i = 2; i <= 4; i++) {
                statement.setString(i, "address:" + generation + ".%");
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 0;
            }
        }
    }
}
