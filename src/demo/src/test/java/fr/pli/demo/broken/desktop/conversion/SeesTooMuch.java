package fr.pli.demo.broken.desktop.conversion;

/** Breaks: conversion sees only its means. */
public class SeesTooMuch {
  public fr.pli.demo.broken.desktop.inbox.Room seen;
}
