package dev.chimera.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chimera.testkit.ScriptedOllama;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a folder, a report, a server or an argument is called: no command lets it reach the terminal.
class SafeConsoleTest {
    /// Colour, title of the window, a link (OSC 8), a line written over, the eight-bit control, the other direction of writing.
    private static final String EVIL = "x\u001b[31m\u001b]0;t\u0007\u001b]8;;http:e\u001b\\y\rz\u009b2J\u202egnp\u2066";
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");
    @TempDir
    private Path work = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void data() throws IOException {
        data = Files.createDirectory(work.resolve("data" + EVIL));
        Files.writeString(data.resolve("runs" + EVIL + ".csv"), "\"mo" + EVIL + "del\",tokens_s\n" + ("\"a" + EVIL + "\",10\n\"b" + EVIL + "\",20\n").repeat(5));
        Files.writeString(data.resolve("bro" + EVIL + "ken.json"), "{\"a\": " + EVIL + "}");
        Files.writeString(data.resolve("rep" + EVIL + "ort.md"), "# T" + EVIL + "\n\nThe median is 17" + EVIL + " ms. There are 9 CSV files.\n");
        Files.writeString(data.resolve("other" + EVIL + ".xyz"), "x");
    }

    private void safe(Ran ran) {
        String all = ran.out() + ran.err();
        assertFalse(all.isBlank(), "it said something");
        assertFalse(UNSAFE.matcher(all).find(), () -> all.codePoints().mapToObj(c -> c < 0x20 && c != '\n' || c > 0x7E ? String.format(java.util.Locale.ROOT, "<%x>", c) : Character.toString(c))
                .collect(java.util.stream.Collectors.joining()));
    }

    private Ran run(Object... arguments) {
        Ran ran = Ran.of(work.resolve("home"), arguments);
        safe(ran);
        return ran;
    }

    @Test
    void namesAndTextsOfAFolder() throws IOException {
        run("ingest", data);
        JsonNode json = new ObjectMapper().readTree(run("ingest", data, "--json").out());
        assertTrue(json.get("files").findValuesAsText("path").contains("runs" + EVIL + ".csv"), "JSON says what it is");
        run("report", data, "--engine", "builtin", "--out", work.resolve("o" + EVIL + ".md"));
        run("report", data, "--engine", "builtin", "--out", work.resolve("o" + EVIL + ".md"));
        run("check", data.resolve("rep" + EVIL + "ort.md"), "--data", data);
        new ObjectMapper().readTree(run("check", data.resolve("rep" + EVIL + "ort.md"), "--data", data, "--json").out());
        run("import", data);
        run("history");
        run("history", "--search", EVIL);
        run("history", "show", "last");
        run("report", data, "--engine", "builtin", "--agent", EVIL, "--out", work.resolve("p.md"));
        List<String> runs = Files.list(work.resolve("home/runs")).map(path -> String.valueOf(path.getFileName())).sorted().toList();
        run("compare", runs.getFirst(), runs.getLast());
        run("history", "show", runs.getLast());
        run("history", "delete", runs.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "report", "check", "resume", "history", "compare", "import", "sweep", "agents", "models", "doctor", "nothing"})
    void argumentsOfACommand(String command) {
        run(command, "--" + EVIL, EVIL);
        run(command, work.resolve("missing" + EVIL));
        run(command, work.resolve("missing" + EVIL), "--host", "http://127.0.0.1:1/" + EVIL);
    }

    @Test
    void whatAServerSays() {
        try (ScriptedOllama server = new ScriptedOllama().models("evil" + EVIL)) {
            run("models", "--host", server.endpoint());
            run("report", data, "--host", server.endpoint(), "--out", work.resolve("s.md"));
            run("report", data, "--host", server.endpoint(), "--model", "other", "--out", work.resolve("t.md"));
            run("sweep", "--host", server.endpoint(), "--model", EVIL, "--plan");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "plain ä 日本 🚀 | plain ä 日本 🚀", "a\\u001bb | a\\\\u001bb", "end\\r\\n | end\\r\\n", "over\\rwritten | over\\\\u000dwritten", "\\u202e | \\\\u202e", "tab\\tnew\\nline | tab\\tnew\\nline",
        "soft\\u00adhyphen | soft\\u00adhyphen", "\\u0085\\u009b | \\\\u0085\\\\u009b"
    })
    void itPrintsWhatMovesNothing(String given, String printed) {
        StringWriter terminal = new StringWriter();
        PrintWriter console = SafeConsole.around(new PrintWriter(terminal));
        unescaped(given).chars().forEach(console::write);
        console.flush();
        assertEquals(unescaped(printed), terminal.toString());
    }

    private static String unescaped(String text) {
        String whole = Pattern.compile("(?<!\\\\)\\\\u([0-9a-f]{4})").matcher(text.strip()).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return whole.replaceAll("(?<!\\\\)\\\\r", "\r").replaceAll("(?<!\\\\)\\\\n", "\n").replaceAll("(?<!\\\\)\\\\t", "\t").replace("\\\\", "\\");
    }
}
