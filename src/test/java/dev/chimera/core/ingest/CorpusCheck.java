package dev.chimera.core.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Ingests a real folder, compares all its figures with a second opinion, and checks counts. Not a test, because the folder is not part of
/// the project. Arguments: the folder, then what it must hold as `csv=28 json=44 markdown=29 skipped=4`. Files right in the folder are left out.
/// Ends with 1 when anything differs.
public final class CorpusCheck {
    private CorpusCheck() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        IngestResult result = Ingest.folder(folder, path -> path.contains("/"), progress -> {}, () -> false);
        List<String> wrong = new ArrayList<>(SecondOpinion.differences(folder, result));
        for (int i = 1; i < arguments.length; i++) {
            String[] expected = arguments[i].split("=");
            long count = count(result, expected[0]);
            if (count != Long.parseLong(expected[1])) {
                wrong.add(expected[0] + ": " + count + " instead of " + expected[1]);
            }
        }
        wrong.forEach(System.out::println);
        System.out.println(result.inventory().total() + " files, " + result.facts().size() + " facts, " + result.smells().size() + " smells, "
                + wrong.size() + " differences");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static long count(IngestResult result, String what) {
        return switch (what) {
            case "csv" -> result.inventory().of(FileType.CSV).size();
            case "json" -> result.inventory().of(FileType.JSON).size();
            case "markdown" -> result.inventory().of(FileType.MARKDOWN).size();
            case "total" -> result.inventory().total();
            case "skipped" -> result.skipped().stream().filter(place -> place.line() == 0 && place.path().contains("/") && place.reason().startsWith("not a CSV"))
                    .count();
            default -> throw new IllegalArgumentException("cannot count " + what);
        };
    }
}
