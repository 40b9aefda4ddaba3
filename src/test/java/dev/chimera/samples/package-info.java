/// The sample reports, made from the sample measurements and kept equal to what the program writes.
@NullMarked
package dev.chimera.samples;

import org.jspecify.annotations.NullMarked;
