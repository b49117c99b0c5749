/** Promise: values and policy to reward and quota, each with its reasons; pure functions. May import: vocabulary, definitions. */
@NullMarked
package org.urbanstat.linkage;

import org.jspecify.annotations.NullMarked;
