/** Promise: reads {@code jobs/} and refuses bad files with file, line and the valid names. May import: vocabulary. */
@NullMarked
package org.urbanstat.definitions;

import org.jspecify.annotations.NullMarked;
