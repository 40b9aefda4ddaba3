package dev.chimera.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// What a command gave, as a shell sees it, where there is no display.
record Ran(int code, String out, String err) {
    static Ran of(Path home, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Chimera.run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new), _ -> false, home, new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new Ran(code, out.toString(), err.toString());
    }

    /// The arguments after the words that a command begins with.
    static Object[] after(Object[] arguments, Object... words) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(arguments)).toArray();
    }
}
