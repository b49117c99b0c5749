package org.urbanstat.definitions;

import java.util.List;

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
    YESNO("boolean"),
    /** One of the words that the field lists under {@code choices}. */
    CHOICE("text");

    private final String sqlType;

    FieldType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** The PostgreSQL type of the field's column. */
    public String sqlType() {
        return sqlType;
    }

    /** The values that a condition on the type may name; empty when any text will do, or those that the field lists. */
    List<String> conditionWords() {
        return switch (this) {
            case STAGE -> List.of("幼儿园", "小学", "教学点", "九年一贯", "初中", "高中");
            case LOCATION -> List.of("城区", "镇区", "乡村");
            case CLASS -> AreaFiles.CLASSES;
            case YESNO -> List.of("yes", "no");
            case CODE12, CODE9, TEXT, COUNT, QUANTITY, CHOICE -> List.of();
        };
    }

    /** The words that a cell of the type chooses from; empty when it is none of a set, or of one that the field lists. */
    List<String> words() {
        return switch (this) {
            case YESNO -> List.of("是", "否");
            case STAGE, LOCATION, CLASS -> conditionWords();
            case CODE12, CODE9, TEXT, COUNT, QUANTITY, CHOICE -> List.of();
        };
    }

    public boolean isNumber() {
        return this == COUNT || this == QUANTITY;
    }
}
