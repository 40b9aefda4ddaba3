package dev.chimera.core.ingest.json;

import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One place in the shape of a JSON file, shared by all values that stand there (`results[].ttft_s`). One thread.
final class PathNode {
    private final String path;
    private final String key;
    private final byte @Nullable [] quoted;
    private final Table table;
    private @Nullable Map<String, PathNode> members;
    private final Vocabulary vocabulary;
    private @Nullable PathNode firstMember;
    private @Nullable PathNode lastMember;
    private @Nullable PathNode follower;
    private @Nullable PathNode element;
    private int column = -1;
    private long lastRow;

    PathNode(String path, String key, Table table, Vocabulary vocabulary) {
        this.path = path;
        this.key = key;
        vocabulary.place();
        quoted = vocabulary.quoted(key);
        this.vocabulary = vocabulary;
        this.table = table;
    }

    String key() {
        return key;
    }

    /// The key in quotes as bytes, null where it does not stand in a file as it is.
    byte @Nullable [] quoted() {
        return quoted;
    }

    /// The member that came first: where objects are alike, the next one begins with it too.
    @Nullable PathNode firstMember() {
        return firstMember;
    }

    /// The member that came after this one.
    @Nullable PathNode follower() {
        return follower;
    }

    String path() {
        return path;
    }

    /// The table whose rows this place belongs to.
    Table table() {
        return table;
    }

    @Nullable PathNode member(String member) {
        return members == null ? null : members.get(member);
    }

    PathNode addMember(String member) {
        PathNode node = new PathNode(path.isEmpty() ? member : path + "." + member, member, table, vocabulary);
        if (members == null) {
            members = new HashMap<>();
        }
        members.put(member, node);
        if (lastMember == null) {
            firstMember = node;
        } else {
            lastMember.follower = node;
        }
        lastMember = node;
        return node;
    }

    @Nullable PathNode element() {
        return element;
    }

    /// The elements of the array at this place are the rows of a table of their own.
    PathNode addElement() {
        String rows = path + "[]";
        PathNode node = new PathNode(rows, key, new Table(rows, vocabulary), vocabulary);
        element = node;
        return node;
    }

    int column() {
        if (column < 0) {
            column = path.isEmpty() ? table.column("value") : table.column(path, key);
        }
        return column;
    }

    /// Notes a value in the current row.
    /// @return false when the row already has one: its key stands there twice
    boolean firstInRow() {
        boolean first = lastRow != table.rows();
        lastRow = table.rows();
        return first;
    }
}
