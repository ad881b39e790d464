import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The yardstick of a write: one row and its commit, durable, with nothing around it. Once by itself, and once in what every write of
 * the service does too: take the lock of the change log, and put an entry into it.
 */
final class Bare implements AutoCloseable {
    private static final String TEXT = "한 줄의 글. ".repeat(20);

    private final String url;
    private final String user;
    private final String password;
    private final AtomicLong next = new AtomicLong();

    Bare(String url, String user, String password) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        execute("create table bench_row (id bigint primary key, text varchar(1000))");
        execute("create table bench_position (id int primary key, seq bigint)");
        execute("create table bench_entry (seq bigint primary key, text varchar(1000))");
        execute("insert into bench_position values (1, 0)");
    }

    private void execute(String... sqls) throws SQLException {
        try (Connection db = connect();
                Statement statement = db.createStatement()) {
            for (String sql : sqls) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    Crew.Work rows() {
        return who -> new Row(connect());
    }

    Crew.Work logged() {
        return who -> new Logged(connect());
    }

    private class Row implements Crew.Step {
        final Connection db;
        private final PreparedStatement insert;

        Row(Connection db) throws SQLException {
            this.db = db;
            db.setAutoCommit(false);
            insert = db.prepareStatement("insert into bench_row values (?, ?)");
        }

        @Override
        public boolean once() throws SQLException {
            insert();
            db.commit();
            return true;
        }

        void insert() throws SQLException {
            insert.setLong(1, next.incrementAndGet());
            insert.setString(2, TEXT);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            db.close();
        }
    }

    private final class Logged extends Row {
        private final PreparedStatement take;
        private final PreparedStatement read;
        private final PreparedStatement enter;

        Logged(Connection db) throws SQLException {
            super(db);
            take = db.prepareStatement("update bench_position set seq = seq + 1 where id = 1");
            read = db.prepareStatement("select seq from bench_position where id = 1");
            enter = db.prepareStatement("insert into bench_entry values (?, ?)");
        }

        @Override
        public boolean once() throws SQLException {
            insert();
            take.executeUpdate();
            try (ResultSet position = read.executeQuery()) {
                position.next();
                enter.setLong(1, position.getLong(1));
            }
            enter.setString(2, TEXT);
            enter.executeUpdate();
            db.commit();
            return true;
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop table bench_row", "drop table bench_position", "drop table bench_entry");
    }
}
