/** Promise: the commands that people type and what they see. May import: everything but the insides of the stages. */
@NullMarked
package org.urbanstat.cli;

import org.jspecify.annotations.NullMarked;
