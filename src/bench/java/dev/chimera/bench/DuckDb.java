package dev.chimera.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The rival: the same statistics over the same files, in the same process.
final class DuckDb implements AutoCloseable {
    private final Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /// What the ingest gives for each file beside its statistics: the SHA-256 of its bytes.
    void digest(Path file) throws SQLException {
        query("SELECT sha256(content) FROM read_blob('" + file + "')");
    }

    /// The greatest error in rank of its approximate quantiles of one column of a file.
    double rankError(Path file, String column) throws SQLException {
        String source = "read_csv('" + file + "')";
        String answers = "(SELECT unnest(approx_quantile(" + column + ", [0.25, 0.5, 0.75, 0.95])) AS answer, unnest([0.25, 0.5, 0.75, 0.95]) AS q FROM " + source + ")";
        String ranks = "(SELECT q, (SELECT count(*) FILTER (t." + column + " <= answer) / count(*) FROM " + source + " t) AS rank FROM " + answers + ")";
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT max(abs(rank - q)) FROM " + ranks)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    /// Count, missing, distinct, minimum, maximum, mean, standard deviation and four quantiles of every column of numbers, counts of the others.
    void csv(Path file) throws SQLException {
        String source = "read_csv('" + file + "')";
        profile(source, columns(source));
    }

    /// The same for every numeric leaf of an array of measurements.
    void nestedJson(Path file) throws SQLException {
        String source = "read_json('" + file + "')";
        profile("(SELECT ttft_s, tokens_s, timing.load_s AS load_s, timing.eval_s AS eval_s, timing.prompt.eval_s AS prompt_eval_s, "
                + "timing.prompt.count AS prompt_count, samples FROM " + source + ")", List.of("ttft_s", "tokens_s", "load_s", "eval_s", "prompt_eval_s", "prompt_count"),
                "(SELECT unnest(samples) AS sample FROM " + source + ")");
    }

    private void profile(String source, List<String> columns, String... samples) throws SQLException {
        query("SELECT count(*), " + columns.stream().map(DuckDb::figures).collect(Collectors.joining(", ")) + " FROM " + source);
        for (String sample : samples) {
            query("SELECT " + figures("sample") + " FROM " + sample);
        }
    }

    private static String figures(String column) {
        String c = "\"" + column.replace("'", "") + "\"";
        if (column.startsWith("'")) {
            return "count(" + c + "), approx_count_distinct(" + c + ")";
        }
        return "count(" + c + "), min(" + c + "), max(" + c + "), avg(" + c + "), stddev_samp(" + c + "), approx_quantile(" + c
                + ", [0.25, 0.5, 0.75, 0.95]), approx_count_distinct(" + c + ")";
    }

    /// Names of numeric columns as they are, of others behind a quote.
    private List<String> columns(String source) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (rows.next()) {
                boolean numeric = rows.getString(2).matches("DOUBLE|BIGINT|INTEGER|DECIMAL.*");
                names.add((numeric ? "" : "'") + rows.getString(1));
            }
        }
        return names;
    }

    private void query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("no answer to " + sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
