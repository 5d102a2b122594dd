"""This folder knows the formats of office files and paper: Word, spreadsheets, PDF, zip."""
