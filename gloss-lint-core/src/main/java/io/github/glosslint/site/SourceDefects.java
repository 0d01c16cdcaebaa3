package io.github.glosslint.site;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceProblem;
import io.github.glosslint.text.Location;

/** Turns errors in reading a file into facts of its document. */
public final class SourceDefects {

  private SourceDefects() {}

  /** Adds what went wrong in reading a file, if anything did. */
  public static void add(ReadResult result, DocumentBuilder builder) {
    if (result.problem() != null) {
      add(result.problem(), builder);
    }
  }

  /** Adds what went wrong. */
  public static void add(SourceProblem problem, DocumentBuilder builder) {
    builder.add(of(problem));
    builder.anchorsUnknown();
  }

  /** What went wrong, as a fact. */
  public static Defect of(SourceProblem problem) {
    Location place = new Location(problem.path(), problem.offset(), problem.offset());
    return Defect.of(kind(problem.kind()), place, problem.message());
  }

  private static Defect.Kind kind(SourceProblem.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> Defect.Kind.UNREADABLE;
      case TOO_LARGE -> Defect.Kind.TOO_LARGE;
      case ENCODING -> Defect.Kind.ENCODING;
      case NOT_TEXT -> Defect.Kind.NOT_TEXT;
      case OUTSIDE_ROOT -> Defect.Kind.OUTSIDE_ROOT;
    };
  }
}
