package dev.chimera.core.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date that a file's name says, or where it says none, the folder's: `sweep_2025-10-02.csv`, `20251002_153000/runs.json`. Without a
/// zone it is read as UTC, without a time as the beginning of the day.
final class NameDate {
    private static final Pattern DATE = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])"
            + "(?:[T_ -]?([01]\\d|2[0-3])([-_:.]?)([0-5]\\d)\\6([0-5]\\d))?(?!\\d)");

    private static final int DIGITS = 8;

    private NameDate() {}

    /// @param path below the folder, with `/`
    static Optional<Instant> of(String path) {
        if (path.chars().filter(Character::isDigit).count() < DIGITS) {
            return Optional.empty();
        }
        String[] names = path.split("/");
        for (int i = names.length - 1; i >= 0; i--) {
            Matcher matcher = DATE.matcher(names[i]);
            if (matcher.find()) {
                return instant(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(Matcher matcher) {
        try {
            return Optional.of(LocalDateTime.of(number(matcher, 1), number(matcher, 3), number(matcher, 4), number(matcher, 5), number(matcher, 7),
                    number(matcher, 8)).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
