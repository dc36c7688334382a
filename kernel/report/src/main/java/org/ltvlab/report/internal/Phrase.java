package org.ltvlab.report.internal;

import org.ltvlab.report.ReportLanguage;

/** The fixed words of a report. */
enum Phrase {
    REPORT("報告書", "Report"),
    SKIP("本文へ移動", "Skip to the report"),
    CONTENTS("目次", "Contents"),
    SUMMARY("要旨", "Executive summary"),
    FIGURE("図", "Figure "),
    TABLE("表", "Table "),
    UNTITLED("(題名なし)", "(untitled)"),
    SOURCE("出典", "Source"),
    NOTE("注", "Note"),
    DETAILS("詳細", "Details"),
    APPENDIX("付録", "Appendix"),
    PROVENANCE("出典と再現情報", "Sources and reproduction"),
    DATA("使用したデータ", "Data read"),
    NO_DATA("このノートブックはデータファイルの読み込みを記録していません。", "This notebook recorded no data files."),
    DATA_NAME("データ", "Data"),
    ROWS("行数", "Rows"),
    ROWS_LEFT_OUT("除外した行", "Rows left out"),
    BYTES("バイト数", "Bytes"),
    SHA("SHA-256", "SHA-256"),
    SHA_FULL("SHA-256(全桁)", "SHA-256 in full"),
    PARAMETERS("パラメータ", "Parameters"),
    PARAMETER_NAME("名前", "Name"),
    PARAMETER_VALUE("この報告書での値", "Value in this report"),
    PARAMETER_DEFAULT("既定値", "Default"),
    VERSIONS("作成環境", "Made with"),
    NOTEBOOK("ノートブック(SHA-256)", "Notebook (SHA-256)"),
    REPRODUCE("再現の方法", "How to make this report again"),
    REPRODUCE_TEXT(
            "同じデータとノートブックに対して次のコマンドを実行すると、同じ報告書が得られます。",
            "With the same data and notebook, this command makes the same report."),
    GLOSSARY("用語", "Terms"),
    MADE_WITH("LTV Lab %s で作成", "Made with LTV Lab %s");

    private final String japanese;
    private final String english;

    Phrase(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String in(ReportLanguage language) {
        return language.pick(japanese, english);
    }
}
