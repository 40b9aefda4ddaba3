/// How reports name things: words in the form in which facts have names, numbers and units as people print them, statistics, sentences.
/// May use: `core.fact`.
@NullMarked
package dev.chimera.core.check.words;

import org.jspecify.annotations.NullMarked;
