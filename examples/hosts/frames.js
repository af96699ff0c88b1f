// As the documentation of @newswire/frames says.
newswireFrames.autoInitFrames();
