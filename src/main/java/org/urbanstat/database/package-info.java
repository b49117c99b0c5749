/** Promise: starts, joins and stops the server, migrates it, and copies rows into it. May import: vocabulary. */
@NullMarked
package org.urbanstat.database;

import org.jspecify.annotations.NullMarked;
