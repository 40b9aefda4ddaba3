/// Two or more kept runs side by side: options, metrics, facts, and the words of their reports. Arithmetic only; touches no file.
/// May use: `core.run.history` and what is below it. A difference of metrics is called one only when `core.measure`'s test says so.
@NullMarked
package dev.chimera.core.run.compare;

import org.jspecify.annotations.NullMarked;
