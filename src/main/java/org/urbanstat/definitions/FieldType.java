package org.urbanstat.definitions;

/** How the text of a cell becomes a value, and the value a column. */
public enum FieldType {
    /** A twelve-digit unit code, text. */
    CODE12("text"),
    /** A nine-digit town code, text. */
    CODE9("text"),
    /** An urban-rural class code, text. */
    CLASS("text"),
    /** Any text. */
    TEXT("text"),
    /** A whole number that is not negative. */
    COUNT("bigint"),
    /** A decimal number that is not negative. */
    QUANTITY("numeric"),
    /** A school's kind: 幼儿园 小学 教学点 九年一贯 初中 高中. */
    STAGE("text"),
    /** Where a school stands: 城区 镇区 乡村. */
    LOCATION("text"),
    /** 是 or 否. */
    YESNO("boolean");

    private final String sqlType;

    FieldType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The PostgreSQL type of the field's column. */
    public String sqlType() {
        return sqlType;
    }

    public boolean isNumber() {
        return this == COUNT || this == QUANTITY;
    }
}
