// #region a
a()
// #endregion a
