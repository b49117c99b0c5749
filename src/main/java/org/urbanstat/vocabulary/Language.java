package org.urbanstat.vocabulary;

/** The two languages in which everything shown to a person exists. */
public enum Language {
    ZH,
    EN
}
