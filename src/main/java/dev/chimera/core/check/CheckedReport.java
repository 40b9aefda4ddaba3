package dev.chimera.core.check;

import java.util.List;

/// The figures of a text in the order of the text. What the program that wrote it records of its run (its durations, its rates, its list
/// of files) is not a statement of the text: of these only contradicted figures are listed.
public record CheckedReport(List<Claim> claims) {
    public CheckedReport {
        claims = List.copyOf(claims);
    }

    /// How many figures have this label.
    public long count(Label label) {
        return claims.stream().filter(claim -> claim.label() == label).count();
    }
}
