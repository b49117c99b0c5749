package org.urbanstat.feedback;

/** The sheets beside the form, and the marker in their first cell by which they are known as ours. */
final class TemplateSheets {
    static final String MARKER = "urbanstat";
    static final String INSTRUCTIONS = "填报说明";
    static final String STAMP = "_urbanstat";

    private TemplateSheets() {}
}
