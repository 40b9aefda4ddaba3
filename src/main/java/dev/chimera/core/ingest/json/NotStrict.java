package dev.chimera.core.ingest.json;

/// A file is not plain JSON: the patient reader has to look at it. Without a stack trace, for it is no error.
final class NotStrict extends RuntimeException {
    NotStrict(String reason) {
        super(reason, null, false, false);
    }
}
