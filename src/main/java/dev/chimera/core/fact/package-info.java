/// What the program knows: figures with unit, subject, arithmetic and source, and the smells of the data.
/// Everything that a report may say is one of these values. Imports nothing of ours.
@NullMarked
package dev.chimera.core.fact;

import org.jspecify.annotations.NullMarked;
