/** From the spreadsheets of towns to urbanization statistics that hold up in court. */
@NullMarked
package org.urbanstat;

import org.jspecify.annotations.NullMarked;
